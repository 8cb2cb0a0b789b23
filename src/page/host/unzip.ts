/** How the reader of Word documents opens an archive, in a browser: as ours, which is opened already. */
export const openZip = async ({ file }: { readonly file: unknown }): Promise<unknown> => file
