/** Words for what was wrong with a file of the reader's own: why it was refused whole, and what was wrong with its records; fetched with either. */
import { SAMPLE_DEGREES, SAMPLE_SEXAGESIMAL } from './district-facts.ts';

/** A refusal names a line by its number alone, a limit as `10000000 records` or `20000 columns`, anything else by its name. */
const isLine = (detail: string): boolean => /^\d+$/u.test(detail);
const limitOf = (detail: string, records: string, columns: string): string => detail.replace(/ records$/u, records).replace(/ columns$/u, columns);

const zh = {
  /** Where a fault stands: the whole file, a row of a table, a record of any other file. */
  places: { file: '整个文件', row: (row: number) => `第 ${row} 行`, record: (row: number) => `第 ${row} 条` },
  faults: {
    'no-columns': '没有找到存放坐标的列，图上不会显示。请指明哪一列是经度、哪一列是纬度。',
    'no-position': '没有经度或纬度，图上不会显示。请补上。',
    'not-a-coordinate': `读不出坐标，图上不会显示。请写成 ${SAMPLE_DEGREES} 这样的度数、${SAMPLE_SEXAGESIMAL} 这样的度分秒，或以米计的数值。`,
    impossible: '坐标超出可能的范围，图上不会显示。请改正。',
    zero: '两个坐标都是 0，应是没有填写，图上不会显示。请补上。',
    'same-axis': '两个数都标成了经度，或都标成了纬度，图上不会显示。请改正。',
    'swapped-row': '这一行经度和纬度与别的行相反，已对调。请核对。',
    'axes-exchanged': '文件把纬度写在经度前面，已全部对调。请核对。',
    'not-json': '这一行不是完整的 JSON，没有采用。请改正这一行，或重新导出。',
    'not-a-feature': '这一条不是 GeoJSON 的要素，没有采用。请改正或删去。',
    'bad-geometry': '没有这种形状，图上不会显示。请改用点、线、面。',
    'bad-coordinates': '坐标不是成对的数，或超出可能的范围，图上不会显示。请改正。',
    'too-few-positions': '点数不够：线至少两点，面至少四点（首末两点相同）。图上不会显示。请补齐。',
    'open-ring': '面的边界没有闭合，图上不会显示。请让最后一点与第一点相同。',
    'too-deep': '内容一层套一层，太深，没有采用。请展开后重新导出。',
    'repeated-id': '编号与前面的一条相同，已保留。请核对。',
    uneven: '这一行的格数比别的行多，内容可能错位。请检查分列的符号和引号。',
    'open-quote': '引号只有一半，这一行之后的内容可能并在了一起。请补上引号。',
    'broken-sign': '有读不出的字。请换一种文字编码重新打开。',
    'long-cell': '一格的文字太长，只保留了开头。',
    'no-coordinates': '没有坐标，图上不会显示。请在原来的软件里补上位置后重新导出。',
    'positions-left-out': '有几个坐标读不出来，已略去，其余照常显示。请核对形状。',
    'broken-record': '这一条写法有误，只读出了一部分。请改正或重新导出。',
    'broken-markup': '有不认识的符号，已照原样保留。请核对文字。',
    'cut-short': '文件到这里就断了，后面的没有读到。请重新下载或导出。',
    'not-followed': '指向别处的内容没有去取，也不在图上。需要的话请另外导出。',
    'other-layers': '压缩包里还有别的图层，只读了这一个。要看别的，请在“读法”里换。',
    'no-attributes': '没有读到属性表（.dbf），只有形状。请把同名的 .dbf 一起打包。',
    'other-encoding': '文字编码与 .cpg 所写的不符，已按内容判断。请核对文字。',
    'count-differs': '记录的条数与文件自己写的不符，可能缺了一部分。请重新导出。',
    'bad-cell': '有一格与它的列不符，已照原文保留。请核对。',
  },
  refusals: {
    empty: () => '文件是空的。请重新导出后再打开。',
    'too-large': (detail: string) => `文件太大${detail === '' ? '' : `，超过 ${limitOf(detail, ' 条', ' 列')}`}。请分成几个文件，或先切成 PMTiles 再打开。`,
    unreadable: () => '文件读不出来，可能已被移动、改动，或者已损坏。请重新选择；仍不行就重新导出。',
    'not-understood': (detail: string) => {
      if (detail === 'xls') return '这是旧版 Excel 文件（.xls）。请另存为 .xlsx 或 CSV 后再打开。';
      if (isLine(detail)) return `第 ${detail} 行写法有误，文件读不下去。请改正这一行，或重新导出。`;
      const found = detail === '' ? '认不出这个文件' : `这里读不了这种内容：${detail}`;
      return `${found}。可以打开 GeoJSON、TopoJSON、CSV、Excel（.xlsx）、KML、KMZ、GPX、Shapefile（zip）、FlatGeobuf、PMTiles。`;
    },
    'cut-short': (detail: string) => `文件不完整${isLine(detail) ? `，到第 ${detail} 行就断了` : detail === '' ? '' : `：${detail}`}。请重新下载或导出。`,
    protected: () => '文件有密码。请去掉密码后另存，再打开。',
    'no-shapes': (detail: string) => `文件里没有点、线、面${detail === '' ? '' : `（${detail}）`}。请检查导出的内容。`,
    'missing-part': (detail: string) =>
      detail.startsWith('.kml')
        ? `压缩包里没有 KML 文件${detail.slice(4)}。请解压后看看里面是什么，再打开其中的文件。`
        : `缺少 ${detail}。请把同名的 .shp、.shx、.dbf、.prj 一起压缩成 zip 再打开。`,
    library: () => '读取这种文件的程序没有下载成功。请检查网络后重试。',
    cancelled: () => '已取消，没有载入。',
  },
};

const en: typeof zh = {
  places: { file: 'The whole file', row: (row) => `Row ${row}`, record: (row) => `Record ${row}` },
  faults: {
    'no-columns': 'No columns hold positions, so nothing is on the map. Say which column is the longitude and which the latitude.',
    'no-position': 'Longitude or latitude is missing, so it is not on the map. Fill it in.',
    'not-a-coordinate': `No coordinate can be read, so it is not on the map. Write degrees like ${SAMPLE_DEGREES}, degrees, minutes and seconds like ${SAMPLE_SEXAGESIMAL}, or metres.`,
    impossible: 'The coordinates are beyond what can be, so it is not on the map. Correct them.',
    zero: 'Both coordinates are 0, as if not filled in, so it is not on the map. Fill them in.',
    'same-axis': 'Both are marked as longitude, or both as latitude, so it is not on the map. Correct it.',
    'swapped-row': 'Longitude and latitude are the other way round than in the other rows and were exchanged. Check it.',
    'axes-exchanged': 'The file gives the latitude before the longitude; all were exchanged. Check it.',
    'not-json': 'This line is no whole JSON and was left out. Correct the line, or export the file again.',
    'not-a-feature': 'This is no GeoJSON feature and was left out. Correct or delete it.',
    'bad-geometry': 'There is no such kind of shape, so it is not on the map. Use points, lines or areas.',
    'bad-coordinates': 'The coordinates are no pairs of numbers, or beyond what can be, so it is not on the map. Correct them.',
    'too-few-positions': 'Too few points: a line has two at least, an area four (the last as the first). It is not on the map. Complete it.',
    'open-ring': 'The edge of the area is not closed, so it is not on the map. Make its last point the same as its first.',
    'too-deep': 'What it holds is nested too deep and was left out. Flatten it and export the file again.',
    'repeated-id': 'The id is that of a record before; it was kept. Check it.',
    uneven: 'This row has more cells than the others, which may have moved its content. Check its separators and quotes.',
    'open-quote': 'A quote is not closed, so that what follows may have run together. Close the quote.',
    'broken-sign': 'Some characters cannot be read. Open the file again with another text encoding.',
    'long-cell': 'The text of a cell is too long; only its beginning was kept.',
    'no-coordinates': 'It has no coordinates, so it is not on the map. Place it in the program it comes from and export it again.',
    'positions-left-out': 'Some coordinates cannot be read and were left out; the rest is on the map. Check the shape.',
    'broken-record': 'This record is written wrongly and was read in part only. Correct it or export it again.',
    'broken-markup': 'Some marks are unknown and were kept as they stand. Check the text.',
    'cut-short': 'The file breaks off here; what follows was not read. Download or export it again.',
    'not-followed': 'What lies elsewhere was not fetched and is not on the map. Export it too if it is needed.',
    'other-layers': 'The archive holds more layers; this one was read. Choose another under “Read as”.',
    'no-attributes': 'The table (.dbf) could not be read, so there are shapes alone. Pack the .dbf of the same name with them.',
    'other-encoding': 'The texts are not in the encoding that the .cpg names; their bytes were followed. Check the texts.',
    'count-differs': 'There are not as many records as the file itself says; some may be missing. Export it again.',
    'bad-cell': 'A cell does not fit its column and was kept as it stands. Check it.',
  },
  refusals: {
    empty: () => 'The file is empty. Export it again, then open it.',
    'too-large': (detail) =>
      `The file is too large${detail === '' ? '' : `: more than ${limitOf(detail, ' records', ' columns')}`}. Split it into several files, or cut it into PMTiles first.`,
    unreadable: () => 'The file cannot be read: it may have been moved, changed or damaged. Choose it again; if that does not help, export it again.',
    'not-understood': (detail) => {
      if (detail === 'xls') return 'This is an old Excel file (.xls). Save it as .xlsx or CSV, then open it.';
      if (isLine(detail)) return `Line ${detail} is written wrongly, and the file cannot be read past it. Correct the line, or export the file again.`;
      const found = detail === '' ? 'The file is of no known kind' : `This kind of content cannot be read here: ${detail}`;
      return `${found}. What can be opened: GeoJSON, TopoJSON, CSV, Excel (.xlsx), KML, KMZ, GPX, Shapefile (zip), FlatGeobuf, PMTiles.`;
    },
    'cut-short': (detail) =>
      `The file is incomplete${isLine(detail) ? `: it breaks off in line ${detail}` : detail === '' ? '' : `: ${detail}`}. Download or export it again.`,
    protected: () => 'The file is under a password. Save it without one, then open it.',
    'no-shapes': (detail) => `There are no points, lines or areas in the file${detail === '' ? '' : ` (${detail})`}. Check what was exported.`,
    'missing-part': (detail) =>
      detail.startsWith('.kml')
        ? `There is no KML in the archive${detail.slice(4)}. Unpack it, see what it holds and open that.`
        : `${detail} is missing. Pack .shp, .shx, .dbf and .prj of the same name into one zip, then open it.`,
    library: () => 'The program that reads such files could not be fetched. Check the network and try again.',
    cancelled: () => 'Cancelled; nothing was loaded.',
  },
};

export const fileFaultWords = { zh, en };
export type FileFaultWords = typeof zh;
