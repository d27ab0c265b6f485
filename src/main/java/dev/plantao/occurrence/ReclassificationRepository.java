package dev.plantao.occurrence;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReclassificationRepository extends JpaRepository<Reclassification, Long> {}
