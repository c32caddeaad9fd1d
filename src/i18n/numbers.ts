/** Numbers within sentences. */

/** With its thousands set apart: 12,345. */
export const grouped = (value: number): string => value.toLocaleString('en');

export const plural = (count: number, one: string, many: string): string => `${grouped(count)} ${count === 1 ? one : many}`;
