package dev.plantao.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

interface ProductModuleRepository extends JpaRepository<ProductModule, String> {}
