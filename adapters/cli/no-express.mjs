// Stands in the built program in place of the package `express`; see build.mjs.
export {};
