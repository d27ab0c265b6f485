package dev.plantao.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

interface ParameterRepository extends JpaRepository<Parameter, String> {}
