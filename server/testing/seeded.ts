import fc from "fast-check";

// Loaded before every test file: random tests tell the same stories every time. `SEED=…` tells
// others; a failure prints the seed it was found with.
fc.configureGlobal({ seed: Number(process.env.SEED) || 20_261_123 });
