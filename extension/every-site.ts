/** Match patterns of all sites: what the manifest asks for, for the gate and for the overlay. */
export const EVERY_SITE = ['http://*/*', 'https://*/*'];
