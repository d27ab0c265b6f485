package dev.plantao.occurrence;

import org.springframework.data.jpa.repository.JpaRepository;

interface AnalysisRepository extends JpaRepository<Analysis, Long> {}
