export const DATABASE = Symbol('database');
