package dev.plantao.consultancy;

import org.springframework.data.jpa.repository.JpaRepository;

interface TermAnswerRepository extends JpaRepository<TermAnswer, Long> {}
