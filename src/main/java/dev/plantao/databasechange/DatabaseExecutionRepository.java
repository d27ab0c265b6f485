package dev.plantao.databasechange;

import org.springframework.data.jpa.repository.JpaRepository;

interface DatabaseExecutionRepository extends JpaRepository<DatabaseExecution, Long> {}
