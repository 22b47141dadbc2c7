import { type AppError, appError } from '../../../shared/kernel/error-code';

const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const isClosed = ['EACCES', 'EPERM', 'EROFS'];
const isGone = ['ENOENT', 'ENOTDIR', 'ENXIO', 'ENODEV', 'EIO', 'ESTALE', 'EISDIR', 'ENAMETOOLONG'];

/** What the operating system said about the file of an export, as a sentence for whoever chose its place; null: not its fault. */
export function exportFault(thrown: unknown): AppError | null {
  if (!(thrown instanceof Error) || !('code' in thrown) || typeof thrown.code !== 'string') return null;
  if (isFull.includes(thrown.code)) return appError('E-EXP-01');
  if (isClosed.includes(thrown.code)) return appError('E-EXP-02');
  return isGone.includes(thrown.code) ? appError('E-EXP-03') : null;
}
