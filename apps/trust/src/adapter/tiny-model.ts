import { mkdirSync, writeFileSync } from 'node:fs'
import { encodeMessage, type Field } from './protobuf.ts'

/** The labels of the model, and the word pieces with the label that it gives each. */
export const labels = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC']
export const pieces: Readonly<Record<string, string>> = {
  '[PAD]': 'O',
  '[UNK]': 'O',
  '[CLS]': 'O',
  '[SEP]': 'O',
  '[MASK]': 'O',
  Lena: 'B-PER',
  Qui: 'I-PER',
  '##st': 'I-PER',
  Zorb: 'B-ORG',
  '##ital': 'I-ORG',
  Works: 'I-ORG',
  Velden: 'B-LOC',
  runs: 'O',
  in: 'O',
  '.': 'O',
}

const int64 = 7
const float = 1
const text = (value: string) => new TextEncoder().encode(value)

/** A dynamic axis by its name, or a fixed one. */
const axis = (size: string | number): Field => [
  1,
  typeof size === 'string' ? [[2, size]] : [[1, size]],
]

const tensorType = (name: string, element: number, shape: (string | number)[]): Field[] => [
  [1, name],
  [
    2,
    [
      [
        1,
        [
          [1, element],
          [2, shape.map(axis)],
        ],
      ],
    ],
  ],
]

/** Returns a model file: the scores of a piece are its row of a table. */
export function onnxModel(): Uint8Array {
  const rows = Object.values(pieces).map((label) =>
    labels.map((other) => (other === label ? 5 : 0)),
  )
  const table = new Uint8Array(Float32Array.from(rows.flat()).buffer)
  const node: Field[] = [
    [1, 'table'],
    [1, 'input_ids'],
    [2, 'logits'],
    [4, 'Gather'],
  ]
  const weights: Field[] = [
    [1, rows.length],
    [1, labels.length],
    [2, float],
    [8, 'table'],
    [9, table],
  ]
  const graph: Field[] = [
    [1, node],
    [2, 'labels of pieces'],
    [5, weights],
    [11, tensorType('input_ids', int64, ['batch', 'length'])],
    [12, tensorType('logits', float, ['batch', 'length', labels.length])],
  ]
  return encodeMessage([
    [1, 8],
    [2, text('wirecopy')],
    [7, graph],
    [8, [[2, 13]]],
  ])
}

/** Writes a token-classification model with its tokenizer into a folder, as the library reads them. */
export function writeTinyModel(folder: string): void {
  const vocabulary = Object.fromEntries(Object.keys(pieces).map((piece, id) => [piece, id]))
  const byId = Object.fromEntries(labels.map((label, id) => [id, label]))
  const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'].map((content) => ({
    id: vocabulary[content],
    content,
    special: true,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
  }))
  const files = {
    'config.json': {
      model_type: 'bert',
      architectures: ['BertForTokenClassification'],
      id2label: byId,
      label2id: Object.fromEntries(labels.map((label, id) => [label, id])),
      vocab_size: Object.keys(pieces).length,
      hidden_size: labels.length,
      num_hidden_layers: 1,
      num_attention_heads: 1,
    },
    'tokenizer_config.json': {
      tokenizer_class: 'BertTokenizer',
      do_lower_case: false,
      model_max_length: 512,
      unk_token: '[UNK]',
      sep_token: '[SEP]',
      pad_token: '[PAD]',
      cls_token: '[CLS]',
      mask_token: '[MASK]',
    },
    'tokenizer.json': {
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: special,
      normalizer: {
        type: 'BertNormalizer',
        clean_text: true,
        handle_chinese_chars: true,
        strip_accents: null,
        lowercase: false,
      },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      post_processor: {
        type: 'TemplateProcessing',
        single: [
          { SpecialToken: { id: '[CLS]', type_id: 0 } },
          { Sequence: { id: 'A', type_id: 0 } },
          { SpecialToken: { id: '[SEP]', type_id: 0 } },
        ],
        pair: [],
        special_tokens: {
          '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
          '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
        },
      },
      decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: '##',
        max_input_chars_per_word: 100,
        vocab: vocabulary,
      },
    },
  }
  mkdirSync(`${folder}/onnx`, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(`${folder}/${name}`, JSON.stringify(content))
  }
  writeFileSync(`${folder}/onnx/model.onnx`, onnxModel())
}
