/** Licences that the program, its data and its tools may be under, by SPDX. */

const free = [
  ...['MIT', 'MIT-0', 'Apache-2.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD'],
  ...['Zlib', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Unicode-3.0', 'CC-BY-4.0', 'Python-2.0'],
]

/** What they may be: parts of the package; tools that nobody gets with it; data; the weights. */
export const allowed = {
  dependency: free,
  tool: [...free, 'MPL-2.0'],
  /** A text that no right is on, an official text (Kazakh law of 10 June 1996 No. 6-I, article 8), a report that its publisher gave to the public. */
  data: [
    ...free,
    'LicenseRef-public-domain',
    'LicenseRef-official-text',
    'LicenseRef-public-report',
  ],
  weights: [...free, 'CC-BY-SA-4.0'],
} as const
export type Use = keyof typeof allowed

/** `MIT`, `(MIT OR GPL-3.0-or-later)`, `MIT AND CC0-1.0`: one of what stands between OR, all of what stands between AND. */
export const isAllowed = (licence: string, use: Use): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((each) =>
      each.split(/ AND /i).every((one) => (allowed[use] as readonly string[]).includes(one.trim())),
    )
