/** The project's own text files, as they are committed: what `.gitignore` names is left out. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', '.vite', '.vitest-attachments', 'coverage', 'public/source']);
const BINARY = /\.(?:woff2?|png|jpe?g|webp|ico|gz|br|zip|pdf)$/u;

function walk(folder: string): string[] {
  return readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (LEFT_OUT.has(path) || entry.name.endsWith('.log')) return [];
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() && !BINARY.test(path) ? [path] : [];
  });
}

/** Paths from the project's root, with forward slashes. */
export const textFiles: readonly string[] = walk('').toSorted();

export const read = (path: string): string => readFileSync(join(path), 'utf8');

/** A TypeScript file's code without its comments. */
export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(?<=^|[\s;{}(,])\/\/.*$/gmu, '');
}
