export const demoText = '見本・実際の役所には届きません';

/** In the demo profile every answer says that no real office is reached. */
export const demoMark = (demo: boolean): { demo?: string } => (demo ? { demo: demoText } : {});
