package dev.plantao.catalog;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface SettingChangeRepository extends JpaRepository<SettingChange, Long> {

    List<SettingChange> findByNameOrderByIdDesc(String name, Limit limit);
}
