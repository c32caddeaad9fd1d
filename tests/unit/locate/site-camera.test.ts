import { expect, test } from 'vitest';
import { MAX_BOUNDS } from '../../../src/layers/painter.ts';
import { siteGround } from '../../../src/locate/site-camera.ts';

const site = (lon: number, lat: number) => ({ lon, lat });

test('the ground holds all sites and the zones', () => {
  const ground = siteGround([site(119.612, 35.612), site(120.312, 36.112)], [119.7, 35.7, 119.9, 35.9]);
  expect(ground.map((each) => each.toFixed(2))).toEqual(['119.60', '35.60', '120.35', '36.15']);
  expect(siteGround([site(119.8, 35.8)], [119.7, 35.7, 119.9, 35.9])).toEqual([119.7, 35.7, 119.9, 35.9]);
});

test('it says no more of a site than within which 5 km it lies', () => {
  expect(siteGround([site(119.611, 35.611)], null)).toEqual(siteGround([site(119.639, 35.622)], null));
});

test('it ends where the map ends', () => {
  expect(siteGround([site(118, 34.5), site(122, 37.5)], null)).toEqual(MAX_BOUNDS);
});
