/** What the proxy tells a page about its request; whatever a browser sends under these names is overwritten. */
export const nonceHeader = 'x-nonce';
export const pathHeader = 'x-afterword-path';
