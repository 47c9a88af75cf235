export { bootTestApp, TEST_PASSWORD, TestApp, type BootOptions, type TestUser } from './app';
export { TestClient, type SendOptions, type TestAnswer } from './client';
export { createTestDatabase, type TestDatabase } from './database';
