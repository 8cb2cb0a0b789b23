/**
 * Real, tiny models in the transformers.js layout: a network of one node that looks each piece's label up in a table, with a
 * Unigram tokenizer as the shipped model has, or a WordPiece one. They label chosen words, whatever stands around them.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onnx } from 'onnx-proto'

export type Kind = 'unigram' | 'wordpiece'

const split = ' ?[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*| ?[^\\s]| +'
const added = (names: readonly string[]) =>
  names.map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  }))

const around = (begin: string, end: string, ids: readonly [number, number]) => {
  const single = [
    { SpecialToken: { id: begin, type_id: 0 } },
    { Sequence: { id: 'A', type_id: 0 } },
    { SpecialToken: { id: end, type_id: 0 } },
  ]
  return {
    type: 'TemplateProcessing',
    single,
    pair: single,
    special_tokens: {
      [begin]: { id: begin, ids: [ids[0]], tokens: [begin] },
      [end]: { id: end, ids: [ids[1]], tokens: [end] },
    },
  }
}

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,']

function unigram(words: readonly string[]) {
  const special = ['<s>', '<pad>', '</s>', '<unk>']
  const pieces = [...special, '▁', ...words.flatMap((word) => [word, `▁${word}`]), ...letters]
  const metaspace = {
    type: 'Metaspace',
    replacement: '▁',
    prepend_scheme: 'never',
    split: false,
  }
  return {
    pieces,
    json: {
      version: '1.0',
      added_tokens: added(special),
      normalizer: { type: 'NFKC' },
      pre_tokenizer: {
        type: 'Sequence',
        pretokenizers: [
          { type: 'Split', pattern: { Regex: split }, behavior: 'Isolated', invert: false },
          metaspace,
        ],
      },
      post_processor: around('<s>', '</s>', [0, 2]),
      decoder: metaspace,
      model: {
        type: 'Unigram',
        unk_id: 3,
        vocab: pieces.map((piece, at) => [piece, at < 4 ? 0 : piece.length > 1 ? -1 : -9]),
      },
    },
  }
}

function wordpiece(words: readonly string[]) {
  const special = ['[PAD]', '[CLS]', '[SEP]', '[UNK]']
  const pieces = [
    ...special,
    ...words,
    ...letters.filter((letter) => !words.includes(letter)),
    ...letters.map((letter) => `##${letter}`),
  ]
  return {
    pieces,
    json: {
      version: '1.0',
      added_tokens: added(special),
      normalizer: {
        type: 'BertNormalizer',
        clean_text: true,
        handle_chinese_chars: true,
        strip_accents: null,
        lowercase: false,
      },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      post_processor: around('[CLS]', '[SEP]', [1, 2]),
      decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: '##',
        max_input_chars_per_word: 100,
        vocab: Object.fromEntries(pieces.map((piece, at) => [piece, at])),
      },
    },
  }
}

function network(table: Float32Array, labels: number): Uint8Array {
  const { TensorProto, ModelProto } = onnx
  const shape = (...dims: readonly (string | number)[]) => ({
    dim: dims.map((dim) => (typeof dim === 'string' ? { dimParam: dim } : { dimValue: dim })),
  })
  const input = (name: string) => ({
    name,
    type: {
      tensorType: { elemType: TensorProto.DataType.INT64, shape: shape('batch', 'length') },
    },
  })
  const model = ModelProto.create({
    irVersion: 8,
    opsetImport: [{ domain: '', version: 13 }],
    graph: {
      name: 'lookup',
      node: [{ opType: 'Gather', input: ['table', 'input_ids'], output: ['logits'] }],
      initializer: [
        {
          name: 'table',
          dataType: TensorProto.DataType.FLOAT,
          dims: [table.length / labels, labels],
          rawData: new Uint8Array(table.buffer),
        },
      ],
      input: [input('input_ids'), input('attention_mask')],
      output: [
        {
          name: 'logits',
          type: {
            tensorType: {
              elemType: TensorProto.DataType.FLOAT,
              shape: shape('batch', 'length', labels),
            },
          },
        },
      ],
    },
  })
  return ModelProto.encode(model).finish()
}

/** Writes a model that gives `labelled` words their label and all else `O`; returns its folder. */
export function writeModel(
  kind: Kind,
  labelled: Readonly<Record<string, string>>,
  names: readonly string[],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'atau-model-'))
  const { pieces, json } = (kind === 'unigram' ? unigram : wordpiece)(Object.keys(labelled))
  const table = new Float32Array(pieces.length * names.length)
  pieces.forEach((piece, at) => {
    const label = labelled[piece.replace('▁', '')] ?? 'O'
    table[at * names.length + names.indexOf(label)] = 6
  })
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(value))
  write('tokenizer.json', json)
  write('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    pad_token: kind === 'unigram' ? '<pad>' : '[PAD]',
  })
  write('config.json', {
    model_type: 'bert',
    architectures: ['BertForTokenClassification'],
    max_position_embeddings: 512,
    id2label: Object.fromEntries(names.map((name, at) => [at, name])),
  })
  mkdirSync(join(folder, 'onnx'))
  writeFileSync(join(folder, 'onnx', 'model.onnx'), network(table, names.length))
  return folder
}
