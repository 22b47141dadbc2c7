import type { RunningRegister } from './launch';

/** All keys in one go, as a keyboard wedge sends them: far faster than any person, whatever the machine is busy with. */
export async function wedgeScan({ app }: RunningRegister, text: string): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, keys) => {
      const [window] = BrowserWindow.getAllWindows();
      for (const keyCode of keys) {
        window?.webContents.sendInputEvent({ type: 'keyDown', keyCode });
        if (keyCode.length === 1) window?.webContents.sendInputEvent({ type: 'char', keyCode });
        window?.webContents.sendInputEvent({ type: 'keyUp', keyCode });
      }
    },
    [...text, 'Return'],
  );
}
