/** Vite plugin: source lines without their indentation, which would stand in every template of styles and elements that is shipped. */
import type { Plugin } from 'vite';

/** No text of ours has a meaning for the room at the start of its lines: templates hold CSS, HTML and SVG. */
export function withoutIndentation(): Plugin {
  return {
    name: 'without-indentation',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/.*\.ts$/u },
      handler: (code) => ({ code: code.replaceAll(/\n[ \t]+/gu, '\n'), map: null }),
    },
  };
}
