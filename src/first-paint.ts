/**
 * Modules that are imported after this one begin once the map that stands in the page has been painted. Page and program want
 * the only thread there is, and a browser would run what it has already fetched first: for so long a reader would look at nothing.
 */
import { painted } from './ui/painted.ts';

if (!document.hidden) await painted();
