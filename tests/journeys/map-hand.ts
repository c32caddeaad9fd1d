/** A reader's hand on the map: the camera, where positions stand in the window, clicks, drags and the wheel. */
import { planeScale, toPlane } from '../../src/layers/projection.ts';
import type { Camera } from '../../src/state/app-state.ts';
import { BAR_HEIGHT } from '../../src/ui/panel-space.ts';
import { wallScale } from '../../src/ui/window-size.ts';
import { ReaderHand, WAIT_MS } from './reader-hand.ts';

type Point = { x: number; y: number };

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** Twice the pixels of 1920 × 1080 in both directions. */
export const WALL = { width: 3840, height: 2160 };
/** Free of panels, stamp and buttons in the window of a desktop. */
const OPEN_GROUND = { x: 340, y: 70, width: 1030, height: 660 };

export class MapHand extends ReaderHand {
  /** Where the map stands once it has followed the last choice: the light map moves with the next frame. */
  camera(): Promise<Camera> {
    return this.page.evaluate(async () => {
      const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      await nextFrame();
      await nextFrame();
      return { ...(document.querySelector('atlas-app') as unknown as { camera: Camera }).camera };
    });
  }

  /** Where a position stands in the window, by the projection's own formula. */
  async pixelOf(lon: number, lat: number): Promise<Point> {
    const camera = await this.camera();
    const { width, height } = this.page.viewportSize() ?? DESKTOP;
    const wall = wallScale({ width, height });
    const bar = BAR_HEIGHT * wall;
    const [x, y] = toPlane(lon, lat);
    const [centreX, centreY] = toPlane(camera.lon, camera.lat);
    const scale = planeScale(camera.zoom) * wall;
    return { x: width / 2 + (x - centreX) * scale, y: bar + (height - bar) / 2 + (y - centreY) * scale };
  }

  /** Names that stand on the map in the page, as far as they are shown. */
  async namesOnFirstMap(): Promise<string[]> {
    return this.page.locator('.first-map text').filter({ visible: true }).allTextContents();
  }

  /** The point at which a name of the map in the page is set. */
  async pointOfName(name: string): Promise<Point> {
    const text = this.page.locator('.first-map text').filter({ visible: true, hasText: new RegExp(`^${name}$`, 'u') });
    return text.first().evaluate((element) => {
      const { e: x, f: y } = (element as SVGTextElement).getScreenCTM() ?? { e: Number.NaN, f: Number.NaN };
      return { x, y };
    });
  }

  /** A picture of the map where no panel, stamp or button covers it. */
  picture(): Promise<Buffer> {
    return this.page.screenshot({ clip: OPEN_GROUND, timeout: 4 * WAIT_MS });
  }

  async clickMap(lon: number, lat: number): Promise<void> {
    const { x, y } = await this.pixelOf(lon, lat);
    await this.do(() => this.page.mouse.click(x, y));
  }

  async dragMap(from: Point, to: Point): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.do(() => this.page.mouse.move(to.x, to.y, { steps: 4 }));
    await this.page.mouse.up();
  }

  async turnWheel(at: Point, pixels: number): Promise<void> {
    await this.page.mouse.move(at.x, at.y);
    await this.do(() => this.page.mouse.wheel(0, pixels));
  }

  /** The graphics processor stops, as it does when a laptop sleeps. */
  async loseGraphics(): Promise<void> {
    await this.page
      .locator('.maplibregl-canvas')
      .evaluate((canvas) => (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext());
  }

  async goHome(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.map.home }).click();
  }

  /** Places that the light map draws, by id; the live map is a picture and tells nothing. */
  async drawnPlaces(): Promise<Set<string>> {
    const ids = await this.page.locator('.svg-map [data-id]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-id') ?? ''));
    return new Set(ids);
  }
}
