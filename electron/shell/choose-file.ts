import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { ChooseFile } from '../ports';

const filterNames = { csv: 'CSV', pdf: 'PDF' } as const;

/** The system's own dialog, over the register's window: it asks before it lets a file be replaced. */
export function createFileChooser(show: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>): ChooseFile {
  return async ({ name, kind }) => {
    const chosen = await show({
      defaultPath: name,
      filters: [{ name: filterNames[kind], extensions: [kind] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
  };
}
