/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,workflows,activities,life-events,prisma,kit,scripts,test}/**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // For a machine that others use as well; no test asserts a time.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/sequencer.js',
  transform: { '^.+\\.tsx?$': '@swc/jest' },
};
