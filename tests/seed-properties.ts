import fc from 'fast-check';

// The same examples at every run, so that a commit that passed passes again; another SEED looks at others.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
