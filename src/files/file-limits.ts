/** What is more than a page can hold or a reader can read. */
export const MOST_RECORDS = 10_000_000;
/** A table with more columns can be neither shown nor told apart. */
export const MOST_COLUMNS = 20_000;
/** Nobody reads a longer text in a cell, and no memory holds many of them. */
export const MOST_CELL_SIGNS = 100_000;
