import type { AppError } from '../../shared/kernel/error-code';
import type { Result } from '../../shared/kernel/result';

/** A step that is refused leaves nothing open, and one that throws does not either. */
export function orTakeBack<T>(step: () => Result<T, AppError>, takeBack: () => void): Result<T, AppError> {
  let isDone = false;
  try {
    const result = step();
    isDone = result.ok;
    return result;
  } finally {
    if (!isDone) takeBack();
  }
}
