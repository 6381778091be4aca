import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removeOrphans } from '../page/card-host';
import { removePaintOf } from '../page/painter';

/**
 * Leaves a page as it was found where an overlay outlived its extension, and no new one takes its place. Injected after an
 * update only.
 */
export default defineUnlistedScript(() => removeOrphans(document, removePaintOf));
