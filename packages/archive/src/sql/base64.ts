// Both drivers take bytes as text, and no two of them the bytes themselves in the same way.

/** Returns bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let from = 0; from < bytes.length; from += 0x2000) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x2000))
  }
  return btoa(binary)
}

/** Returns the bytes of base64, line breaks allowed. */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
