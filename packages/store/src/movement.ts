/** Movements of a job order are noted to the hour, so that a busy one is not written with every card. */
export const movementSeconds = 3600;
