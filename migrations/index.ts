/** Every migration in the order in which it runs; append only. */
export const migrations = [];
