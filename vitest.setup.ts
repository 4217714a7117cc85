import fc from 'fast-check'

// The same cases in every run, so that a commit passes or fails for what it holds; the nightly run and
// PROPERTY_SEED take others.
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env.PROPERTY_SEED ?? 20261123),
})
