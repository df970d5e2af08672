import type { ResumeUpload } from '@afterword/contracts/resources/resumes';

/** Neither the network nor storage says more to a browser than that it failed. */
export class UploadError extends Error {}

/**
 * Sends a file straight to storage. By XMLHttpRequest, since `fetch` does not tell how far it is.
 *
 * @param onProgress - From 0 to 1.
 */
export const uploadFile = (
  { url, headers }: Pick<ResumeUpload, 'url' | 'headers'>,
  file: Blob,
  onProgress: (part: number) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new UploadError('The upload broke off. Check the connection and try again.'));
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => (request.status < 300 ? resolve() : fail());
    request.onerror = fail;
    request.onabort = fail;
    request.send(file);
  });
