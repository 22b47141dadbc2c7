import { inProgram } from './in-program';
import type { RunningRegister } from './launch';

/** The system's own dialog cannot be driven; it answers as if this place had been chosen in it, or none. */
export async function answerSaveDialog(register: RunningRegister, path: string | null): Promise<void> {
  await inProgram(
    register,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
    },
    path,
  );
}
