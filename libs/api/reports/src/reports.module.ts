import { Module } from '@nestjs/common';
import { CountQueries } from './counts/count-queries';
import { ReportsController } from './counts/reports.controller';
import { Reports } from './counts/reports.service';

/** Yearly counts: the published record beside the counted cases. */
@Module({
  controllers: [ReportsController],
  providers: [CountQueries, Reports],
})
export class ReportsModule {}
