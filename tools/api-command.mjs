// How Node runs the API, wherever it is started: here, in the benchmark, in the image and in the README.
import { join } from 'node:path';
import { root } from './node.mjs';

/**
 * Bounds for young and for kept objects: the larger the second one is allowed to be, the later Node clears up, so that
 * memory would follow what was asked in the last minute and not what is kept. With the third a long piece of work may have
 * it clear up. The image and the README give the same flags, which a test holds together.
 */
export const apiFlags = ['--max-semi-space-size=8', '--max-old-space-size=768', '--expose-gc'];

/** The arguments with which Node runs the API. */
export const apiArguments = [...apiFlags, join(root, 'dist', 'api', 'main.js')];
