/** A `tokenizer.json` as `train/3-vocabulary.py` writes it; any other is left to the library. */
import { z } from 'zod'

/** A word, a mark or a run of blanks, each with the blank before it. */
export const split = ' ?[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*| ?[^\\s]| +'

export const unigramSchema = z.object({
  normalizer: z.object({ type: z.literal('NFKC') }),
  pre_tokenizer: z.object({
    type: z.literal('Sequence'),
    pretokenizers: z.tuple([
      z.object({
        type: z.literal('Split'),
        pattern: z.object({ Regex: z.literal(split) }),
        behavior: z.literal('Isolated'),
        invert: z.literal(false),
      }),
      z.object({
        type: z.literal('Metaspace'),
        replacement: z.literal('▁'),
        prepend_scheme: z.literal('never'),
        split: z.literal(false),
      }),
    ]),
  }),
  model: z.object({
    type: z.literal('Unigram'),
    unk_id: z.number(),
    byte_fallback: z.literal(false).optional(),
    vocab: z.custom<readonly (readonly [string, number])[]>(Array.isArray),
  }),
})
