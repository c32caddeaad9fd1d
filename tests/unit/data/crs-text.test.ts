import { expect, test } from 'vitest';
import { datumOfCrs } from '../../../src/data/crs-text.ts';

const geographic = (name: string, datum: string, ellipsoid: string): string =>
  `GEOGCS["${name}",DATUM["${datum}",SPHEROID[${ellipsoid}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
const CGCS = geographic('GCS_China_Geodetic_Coordinate_System_2000', 'D_China_2000', '"CGCS2000",6378137.0,298.257222101');
const WGS = geographic('GCS_WGS_1984', 'D_WGS_1984', '"WGS_1984",6378137.0,298.257223563');
const XIAN = geographic('GCS_Xian_1980', 'D_Xian_1980', '"Xian_1980",6378140.0,298.257');
const zone = (base: string, easting: number, meridian: number, scale = 1): string =>
  `PROJCS["any",${base},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

test.each([
  ['EPSG:4326', 'wgs84'],
  ['epsg:4490', 'wgs84'],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 'wgs84'],
  ['urn:ogc:def:crs:EPSG::4549', 'gk120'],
  ['urn:ogc:def:crs:EPSG:6.9:4528', 'gk40'],
  ['http://www.opengis.net/def/crs/EPSG/0/3857', 'mercator'],
  ['http://www.opengis.net/gml/srs/epsg.xml#4326', 'wgs84'],
  ['ESRI:102100', 'mercator'],
  ['EPSG:2364', 'foreign'],
  ['EPSG:32651', 'foreign'],
  ['GCJ-02', 'gcj02'],
  ['百度坐标', 'bd09'],
  ['西安80', 'foreign'],
  ['', null],
  ['some words', null],
] as const)('%s', (text, datum) => expect(datumOfCrs(text)).toBe(datum));

test.each([
  [WGS, 'wgs84'],
  [CGCS, 'wgs84'],
  [XIAN, 'foreign'],
  [zone(CGCS, 500_000, 120), 'gk120'],
  [zone(CGCS, 40_500_000, 120), 'gk40'],
  [zone(CGCS, 39_500_000, 117), 'foreign'],
  [zone(XIAN, 40_500_000, 120), 'foreign'],
  [zone(WGS, 500_000, 123, 0.9996), 'foreign'],
  ['PROJCS["cut short",GEOGCS["GCS_WGS_1984",DATUM[', 'foreign'],
  [
    `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${WGS},PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]`,
    'mercator',
  ],
  [
    'PROJCRS["CGCS2000 / 3-degree Gauss-Kruger zone 40",BASEGEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4490]],CONVERSION["3-degree Gauss-Kruger zone 40",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of natural origin",120,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1]],PARAMETER["False easting",40500000,LENGTHUNIT["metre",1]],PARAMETER["False northing",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["northing (X)",north,ORDER[1],LENGTHUNIT["metre",1]],AXIS["easting (Y)",east,ORDER[2],LENGTHUNIT["metre",1]],ID["EPSG",4528]]',
    'gk40',
  ],
] as const)('text %# of a .prj', (text, datum) => expect(datumOfCrs(text)).toBe(datum));
