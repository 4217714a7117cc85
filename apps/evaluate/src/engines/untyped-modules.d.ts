declare module 'quote-parser'
declare module 'minhash'
