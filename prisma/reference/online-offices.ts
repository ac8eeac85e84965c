/**
 * Offices that take a procedure online where the law leaves that to each of them, by procedure. Made up for the demo (見本): no list
 * of them is published. An office that is not listed is a counter.
 */
export const onlineOffices: Readonly<Record<string, readonly string[]>> = {
  'BI-01': ['011002', '041009', '131016', '141003', '231002', '271004', '401307'],
};
