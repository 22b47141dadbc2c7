import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes out what only a development runtime needs: the app that loads other apps, and our own marker file.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default function afterPack(context) {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  rmSync(join(resources, 'default_app.asar'), { force: true });
  rmSync(join(context.appOutDir, '.complete'), { force: true });
}
