import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { aTempFolder } from '../../support/temp-folder';

/** A change of the source that makes the program worse, to see that somebody notices. */
export type PlantedDefect = { readonly file: string; readonly find: string; readonly put: string };

/**
 * A program of the harness as one file that Node runs. Unlike the shipped bundle it keeps the crash points.
 * @returns its path; it is gone with the test
 */
export async function bundleProgram(entry: string, defects: readonly PlantedDefect[] = []): Promise<string> {
  const planted = new Set<PlantedDefect>();
  const bundle = await rolldown({
    input: join(process.cwd(), entry),
    platform: 'node',
    external: [/^node:/, 'better-sqlite3', 'node-hid'],
    plugins: [
      {
        name: 'planted-defects',
        transform(code, id) {
          let changed = code;
          for (const defect of defects.filter(({ file }) => id.endsWith(file))) {
            if (changed.split(defect.find).length !== 2) throw new Error(`${defect.file} no longer has ${defect.find}`);
            changed = changed.replace(defect.find, () => defect.put);
            planted.add(defect);
          }
          return changed === code ? null : { code: changed };
        },
      },
    ],
  });
  const folder = aTempFolder();
  // What stays an import is looked for from where the file lies.
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const file = join(folder, 'program.mjs');
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  if (planted.size !== defects.length) throw new Error('A defect found no file to be planted in.');
  return file;
}
