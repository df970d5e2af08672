import { forwardToApi } from '../../../../server/forward-to-api.ts';

export {
  forwardToApi as DELETE,
  forwardToApi as GET,
  forwardToApi as PATCH,
  forwardToApi as POST,
  forwardToApi as PUT,
};
