// The sketching kernel: folds UTF-8 text, hashes its words, hashes runs of three words (or of eight
// characters), and keeps the hashes up to a limit. src/kernel/plain.ts computes the same in plain
// JavaScript; the two must agree bit for bit, because sketches are stored.
//
// Built by scripts/build-kernel.mjs. Works in chunks: whatever is unfinished at the end of a chunk (a
// word, the last two words of a shingle) is carried into the next one.
#include <wasm_simd128.h>

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;

#define EXPORT(name) __attribute__((export_name(name)))
#define CHUNK (1 << 16)
#define LONGEST_WORD 256
#define FOLDED (CHUNK * 7 / 2 + LONGEST_WORD + 512)
#define TOKENS (CHUNK + 1024)
#define SAMPLES (CHUNK * 5)

#define IDEOGRAPHIC (1u << 28)
#define WEIGHTLESS (1u << 29)
#define KNOWN (1u << 31)

__attribute__((import_module("host"), import_name("fold"))) u32 host_fold(u32 code_point);

static u8 input[CHUNK + 64];
static u8 folded[FOLDED];
static u8 compact[FOLDED];
static u32 fold_table[0x20000];
static u32 tokens[TOKENS];
static u32 samples[SAMPLES];

static int carried_bytes;   // of an unfinished word, at the start of `folded`
static int carried_tokens;  // at the start of `tokens`
static int carried_compact; // bytes at the start of `compact`
static u32 before_last, last_unit; // ideographs
static u32 shingles;        // so far
static u32 fingerprint;
static int sampled;

EXPORT("input") u8 *get_input(void) { return input; }
EXPORT("samples") u32 *get_samples(void) { return samples; }
EXPORT("length") u32 get_length(void) { return shingles; }
EXPORT("fingerprint") u32 get_fingerprint(void) { return fingerprint; }
EXPORT("sampled") int get_sampled(void) { return sampled; }

EXPORT("reset") void reset(void) {
  carried_bytes = carried_tokens = carried_compact = sampled = 0;
  before_last = last_unit = shingles = fingerprint = 0;
}

static inline u32 finish(u32 hash) {
  hash ^= hash >> 16;
  hash *= 0x85ebca6bu;
  hash ^= hash >> 13;
  hash *= 0xc2b2ae35u;
  return hash ^ (hash >> 16);
}

static inline int emit(int at, u32 unit) {
  if (unit < 0x80) {
    folded[at++] = (u8)unit;
    return at;
  }
  folded[at++] = (u8)(unit | 0x80);
  folded[at++] = (u8)((unit >> 7) | 0x80);
  if (unit >> 14) folded[at++] = (u8)((unit >> 14) | 0x80);
  return at;
}

static inline int emit_character(int at, u32 code_point) {
  u32 entry;
  if (code_point < 0x20000) {
    entry = fold_table[code_point];
    if (entry == 0) fold_table[code_point] = entry = host_fold(code_point);
  } else {
    entry = code_point < 0x40000 ? KNOWN | IDEOGRAPHIC | code_point : KNOWN;
  }
  u32 unit = entry & 0x1fffff;
  if (unit == 0) {
    if (!(entry & WEIGHTLESS)) folded[at++] = 0;
    return at;
  }
  if (entry & IDEOGRAPHIC) {
    folded[at++] = 0;
    if (before_last) at = emit(at, before_last);
    if (last_unit) at = emit(at, last_unit);
    at = emit(at, unit);
    folded[at++] = 0;
    before_last = last_unit;
    last_unit = unit;
    return at;
  }
  before_last = last_unit = 0;
  at = emit(at, unit);
  u32 second = (entry >> 21) & 0x7f;
  if (second) folded[at++] = (u8)second;
  return at;
}

// Writes the folded chunk behind the carried bytes; separators are 0. Returns where it ends.
static int fold_chunk(int length) {
  int from = 0, at = carried_bytes;
  const v128_t upper_a = wasm_i8x16_splat('A'), lower_a = wasm_i8x16_splat('a');
  const v128_t zero_digit = wasm_i8x16_splat('0'), letters = wasm_i8x16_splat(26);
  const v128_t digits = wasm_i8x16_splat(10), lower_bit = wasm_i8x16_splat(0x20);
  while (from < length) {
    v128_t bytes = wasm_v128_load(input + from);
    v128_t is_upper = wasm_u8x16_lt(wasm_i8x16_sub(bytes, upper_a), letters);
    v128_t lower = wasm_v128_or(bytes, wasm_v128_and(is_upper, lower_bit));
    v128_t is_letter = wasm_u8x16_lt(wasm_i8x16_sub(lower, lower_a), letters);
    v128_t is_digit = wasm_u8x16_lt(wasm_i8x16_sub(lower, zero_digit), digits);
    v128_t kept = wasm_v128_and(lower, wasm_v128_or(is_letter, is_digit));
    wasm_v128_store(folded + at, kept);
    u32 wide = wasm_i8x16_bitmask(bytes);
    int plain = wide ? __builtin_ctz(wide) : 16;
    if (plain > length - from) plain = length - from;
    if (plain) {
      if (last_unit) {
        u32 words = wasm_i8x16_bitmask(wasm_i8x16_ne(kept, wasm_i8x16_splat(0)));
        if (words & ((1u << plain) - 1)) before_last = last_unit = 0;
      }
      from += plain;
      at += plain;
    }
    while (from < length && input[from] >= 0x80) {
      u32 first = input[from], code_point;
      if (first < 0xe0) {
        code_point = ((first & 31) << 6) | (input[from + 1] & 63);
        from += 2;
      } else if (first < 0xf0) {
        code_point = ((first & 15) << 12) | ((input[from + 1] & 63) << 6) | (input[from + 2] & 63);
        from += 3;
      } else {
        code_point = ((first & 7) << 18) | ((input[from + 1] & 63) << 12) |
                     ((input[from + 2] & 63) << 6) | (input[from + 3] & 63);
        from += 4;
      }
      at = emit_character(at, code_point);
    }
  }
  return at;
}

// Eight bytes at a time, zeros behind the last: most words take one step, without a branch to guess.
static inline u32 hash_word(const u8 *bytes, int length) {
  u32 hash = 0x9747b28cu;
  int rest = length;
  for (;;) {
    u64 block = *(const u64 *)bytes;
    if (rest < 8) block &= ((u64)1 << (rest * 8)) - 1;
    hash = (hash ^ (u32)block) * 0x9e3779b1u;
    hash ^= hash >> 15;
    hash = (hash ^ (u32)(block >> 32)) * 0x9e3779b1u;
    hash ^= hash >> 15;
    if (rest <= 8) break;
    bytes += 8;
    rest -= 8;
  }
  return (hash ^ (u32)length) * 0x85ebca6bu;
}

static inline int add_word(int count, const u8 *bytes, int length) {
  while (length > LONGEST_WORD) {
    tokens[count++] = hash_word(bytes, LONGEST_WORD);
    bytes += LONGEST_WORD;
    length -= LONGEST_WORD;
  }
  tokens[count++] = hash_word(bytes, length);
  return count;
}

// Hashes the words of the chunk. Returns how many tokens there are, carried ones included.
static int hash_words(int end) {
  int count = carried_tokens, start = 0;
  u64 inside = 0;
  const v128_t zero = wasm_i8x16_splat(0);
  for (int at = 0; at <= end; at += 64) {
    u64 first = (u32)wasm_i8x16_bitmask(wasm_i8x16_ne(wasm_v128_load(folded + at), zero));
    u64 second = (u32)wasm_i8x16_bitmask(wasm_i8x16_ne(wasm_v128_load(folded + at + 16), zero));
    u64 third = (u32)wasm_i8x16_bitmask(wasm_i8x16_ne(wasm_v128_load(folded + at + 32), zero));
    u64 fourth = (u32)wasm_i8x16_bitmask(wasm_i8x16_ne(wasm_v128_load(folded + at + 48), zero));
    u64 word = first | (second << 16) | (third << 32) | (fourth << 48);
    u64 edges = word ^ ((word << 1) | inside);
    inside = word >> 63;
    while (edges) {
      int bit = __builtin_ctzll(edges);
      edges &= edges - 1;
      if ((word >> bit) & 1) {
        start = at + bit;
      } else {
        count = add_word(count, folded + start, at + bit - start);
      }
    }
  }
  return count;
}

// Reads a chunk of `length` bytes from the input buffer; afterwards `length()` counts its shingles.
// Returns how many of them wait to be sampled.
EXPORT("read_words") int read_words(int length, int last) {
  int end = fold_chunk(length);
  int carry = 0;
  if (!last) {
    // The last word may go on in the next chunk, unless it is over the longest anyway.
    int start = end;
    while (start > 0 && folded[start - 1] != 0) start--;
    int word = end - start;
    carry = word > LONGEST_WORD ? word % LONGEST_WORD : word;
  }
  u8 kept[LONGEST_WORD];
  for (int index = 0; index < carry; index++) kept[index] = folded[end - carry + index];
  int stop = end - carry;
  for (int index = 0; index < 128; index++) folded[stop + index] = 0;
  int count = hash_words(stop);
  for (int index = 0; index < carry; index++) folded[index] = kept[index];
  carried_bytes = carry;
  carried_tokens = count;
  if (last && shingles == 0 && count > 0 && count < 3) {
    while (carried_tokens < 3) tokens[carried_tokens++] = 0;
  }
  int ready = carried_tokens > 2 ? carried_tokens - 2 : 0;
  shingles += ready;
  return ready;
}

static inline v128_t finish4(v128_t hash) {
  hash = wasm_v128_xor(hash, wasm_u32x4_shr(hash, 16));
  hash = wasm_i32x4_mul(hash, wasm_i32x4_splat((int)0x85ebca6bu));
  hash = wasm_v128_xor(hash, wasm_u32x4_shr(hash, 13));
  hash = wasm_i32x4_mul(hash, wasm_i32x4_splat((int)0xc2b2ae35u));
  return wasm_v128_xor(hash, wasm_u32x4_shr(hash, 16));
}

// Adds the waiting shingles with a hash up to `limit` to the samples.
EXPORT("sample_words") void sample_words(u32 limit) {
  int ready = carried_tokens > 2 ? carried_tokens - 2 : 0;
  u32 position = shingles - (u32)ready;
  const v128_t by0 = wasm_i32x4_splat((int)0x9e3779b1u), by1 = wasm_i32x4_splat((int)0x7feb352du);
  const v128_t most = wasm_i32x4_splat((int)limit), step = wasm_i32x4_splat(8);
  v128_t sum = wasm_i32x4_splat(0);
  v128_t weight = wasm_i32x4_add(wasm_i32x4_splat((int)(2 * position)), wasm_i32x4_make(1, 3, 5, 7));
  int at = 0;
  for (; at + 4 <= ready; at += 4) {
    v128_t mixed = wasm_i32x4_add(
        wasm_i32x4_add(wasm_i32x4_mul(wasm_v128_load(tokens + at), by0),
                       wasm_i32x4_mul(wasm_v128_load(tokens + at + 1), by1)),
        wasm_v128_load(tokens + at + 2));
    v128_t hash = finish4(mixed);
    sum = wasm_i32x4_add(sum, wasm_i32x4_mul(hash, weight));
    weight = wasm_i32x4_add(weight, step);
    u32 hits = wasm_i32x4_bitmask(wasm_u32x4_le(hash, most));
    while (hits) {
      int lane = __builtin_ctz(hits);
      hits &= hits - 1;
      samples[sampled++] = finish(tokens[at + lane] * 0x9e3779b1u +
                                  tokens[at + lane + 1] * 0x7feb352du + tokens[at + lane + 2]);
    }
  }
  u32 total = (u32)wasm_i32x4_extract_lane(sum, 0) + (u32)wasm_i32x4_extract_lane(sum, 1) +
              (u32)wasm_i32x4_extract_lane(sum, 2) + (u32)wasm_i32x4_extract_lane(sum, 3);
  for (; at < ready; at++) {
    u32 hash = finish(tokens[at] * 0x9e3779b1u + tokens[at + 1] * 0x7feb352du + tokens[at + 2]);
    total += hash * (2 * (position + (u32)at) + 1);
    if (hash <= limit) samples[sampled++] = hash;
  }
  fingerprint += total;
  if (carried_tokens > 2) {
    tokens[0] = tokens[carried_tokens - 2];
    tokens[1] = tokens[carried_tokens - 1];
    carried_tokens = 2;
  }
}

// As `read_words`, for shingles of eight characters without the spaces.
EXPORT("read_characters") int read_characters(int length, int last) {
  carried_bytes = 0;
  int end = fold_chunk(length);
  int at = carried_compact;
  for (int index = 0; index < end; index++) {
    compact[at] = folded[index];
    at += folded[index] != 0;
  }
  carried_compact = at;
  if (last && shingles == 0 && at > 0 && at < 8) {
    while (carried_compact < 8) compact[carried_compact++] = 0;
  }
  int ready = carried_compact > 7 ? carried_compact - 7 : 0;
  shingles += ready;
  return ready;
}

// As `sample_words`, for shingles of eight characters.
EXPORT("sample_characters") void sample_characters(u32 limit) {
  int ready = carried_compact > 7 ? carried_compact - 7 : 0;
  u32 position = shingles - (u32)ready, total = 0;
  for (int at = 0; at < ready; at++) {
    u32 hash = finish(*(const u32 *)(compact + at) * 0x9e3779b1u +
                      *(const u32 *)(compact + at + 4) * 0x7feb352du);
    total += hash * (2 * (position + (u32)at) + 1);
    if (hash <= limit) samples[sampled++] = hash;
  }
  fingerprint += total;
  if (carried_compact > 7) {
    for (int index = 0; index < 7; index++) compact[index] = compact[carried_compact - 7 + index];
    carried_compact = 7;
  }
}

static void sort_samples(int low, int high) {
  while (high - low > 24) {
    u32 pivot = samples[low + ((high - low) >> 1)];
    int left = low, right = high - 1;
    while (left <= right) {
      while (samples[left] < pivot) left++;
      while (samples[right] > pivot) right--;
      if (left <= right) {
        u32 swap = samples[left];
        samples[left++] = samples[right];
        samples[right--] = swap;
      }
    }
    // The smaller part first, so that the stack stays shallow.
    if (right + 1 - low < high - left) {
      sort_samples(low, right + 1);
      low = left;
    } else {
      sort_samples(left, high);
      high = right + 1;
    }
  }
  for (int index = low + 1; index < high; index++) {
    u32 hash = samples[index];
    int at = index;
    while (at > low && samples[at - 1] > hash) {
      samples[at] = samples[at - 1];
      at--;
    }
    samples[at] = hash;
  }
}

// Keeps the samples up to `limit`, ascending, each once. Returns how many.
EXPORT("finish_samples") int finish_samples(u32 limit) {
  int kept = 0;
  for (int index = 0; index < sampled; index++) {
    u32 hash = samples[index];
    samples[kept] = hash;
    kept += hash <= limit;
  }
  sort_samples(0, kept);
  int distinct = 0;
  for (int index = 0; index < kept; index++) {
    u32 hash = samples[index];
    if (distinct == 0 || samples[distinct - 1] != hash) samples[distinct++] = hash;
  }
  sampled = distinct;
  return distinct;
}
