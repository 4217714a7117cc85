import { createPlainSketcher } from './plain.ts'
import type { Sampling, Sketch } from './sampling.ts'
import { createWasmSketcher } from './wasm.ts'

/** Which implementation computes sketches; they give the same bytes. */
export type KernelChoice = 'auto' | 'wasm' | 'plain'

/**
 * Returns a function that sketches texts, in WebAssembly where the platform has SIMD. The choice
 * `wasm` gives null where it is missing.
 */
export function createSketcher(
  sampling: Sampling,
  choice: KernelChoice = 'auto',
): ((text: string) => Sketch) | null {
  const wasm = choice === 'plain' ? null : createWasmSketcher(sampling)
  if (choice === 'wasm') return wasm
  return wasm ?? createPlainSketcher(sampling)
}
