import { Module } from '@nestjs/common';

/** Composition root of the API. */
@Module({})
export class AppModule {}
