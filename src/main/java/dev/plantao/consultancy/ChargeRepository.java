package dev.plantao.consultancy;

import org.springframework.data.jpa.repository.JpaRepository;

interface ChargeRepository extends JpaRepository<Charge, Long> {}
