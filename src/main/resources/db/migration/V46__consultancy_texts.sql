-- The official texts of the consultancy (TOT-29..33, TOT-40..42); a term is whatever version was current when it was sent.
insert into macro (code, version, title, body) values
('TERM_MODULE_CUSTOMER', 1, 'Termo de aceite: Consultoria do Módulo, cliente', 'TERMO DE ACEITE — CONSULTORIA DO MÓDULO
Ocorrência {{numero}}. As verificações do suporte não reproduziram o caso fora do seu ambiente.
Ao aceitar, você autoriza a análise do seu ambiente ({{escopo}}), cobrada por minuto a {{preco}} (mínimo de {{minimo}} minutos) mais impostos de {{impostos}}. Se a causa for falha do produto ou da documentação ainda não divulgada, não haverá cobrança.
A data é combinada com você depois do aceite. O termo vale até {{limite}}.'),
('TERM_MODULE_NETWORK', 1, 'Termo de aceite: Consultoria do Módulo, rede', 'TERMO DE ACEITE — CONSULTORIA DO MÓDULO (REDE)
Ocorrência {{numero}}. O custo será da unidade {{unidade}}, centro de custo {{centroCusto}}, por {{forma}}. Nenhum valor será lançado ao cliente final.
A análise ({{escopo}}) é cobrada por minuto a {{preco}} (mínimo de {{minimo}} minutos) mais impostos de {{impostos}}. Se a causa for falha do produto ou da documentação ainda não divulgada, não haverá cobrança.
O termo vale até {{limite}}.'),
('TERM_MODULE_AMS', 1, 'Termo de aceite: Consultoria do Módulo, AMS', 'TERMO DE ACEITE — CONSULTORIA DO MÓDULO (AMS)
Ocorrência {{numero}}. O contrato AMS de {{unidade}} absorve o custo por {{forma}} ao centro {{centroCusto}}. O cliente final não é cobrado.
A análise ({{escopo}}) é contada por minuto a {{preco}} (mínimo de {{minimo}} minutos) mais impostos de {{impostos}}. Se a causa for falha do produto ou da documentação ainda não divulgada, não haverá cobrança.
O termo vale até {{limite}}.'),
('TERM_PHONE', 1, 'Termo de aceite: Consultoria Telefônica', 'TERMO DE ACEITE — CONSULTORIA TELEFÔNICA
Ocorrência {{numero}}. Atendimento imediato ou agendado ({{escopo}}). Todo o tempo é cobrado, qualquer que seja a causa ou o resultado.
Preço por minuto {{preco}}, mínimo de {{minimo}} minutos, mais impostos de {{impostos}}. Quem paga: {{unidade}}, por {{forma}}. O acesso remoto só acontece com o seu consentimento.
O termo vale até {{limite}}.'),
('CONSULTANCY_TERM', 1, 'Termo de aceite à espera', 'O termo de aceite da consultoria da ocorrência {{numero}} espera a sua resposta até {{limite}}. Leia o termo e aceite ou recuse no portal, na página da ocorrência. Enquanto isso o prazo da solução fica em pausa.'),
('CONSULTANCY_PENDING', 1, 'Consultoria pendente', 'Sua consultoria {{numero}} espera por: {{pendencia}}. Responda até {{limite}}.'),
('CONSULTANCY_ANSWERED', 1, 'Termo respondido', '{{quem}} respondeu ao termo de aceite da ocorrência {{numero}}: {{resposta}}'),
('CONSULTANCY_EXPIRED', 1, 'Termo sem resposta', 'O termo de aceite da ocorrência {{numero}} venceu em {{limite}} sem resposta. O analista segue com o atendimento sem a consultoria; se ainda precisar dela, escreva na ocorrência.'),
('CONSULTANCY_SCHEDULED', 1, 'Consultoria agendada', 'A consultoria da ocorrência {{numero}} está combinada para {{data}}, por {{forma}}, com {{pessoa}}. Para mudar a data, escreva na ocorrência.'),
('CONSULTANCY_EVE', 1, 'Consultoria amanhã', 'Lembrete: a consultoria da ocorrência {{numero}} está combinada para {{data}}, por {{forma}}. Se precisar mudar, escreva na ocorrência.'),
('CONSULTANCY_DONE', 1, 'Fim da consultoria', 'Atendimento concluído. Tempo: {{minutos}} min ({{cobrados}} cobrados). Causa: {{causa}}. {{situacao}}: {{total}}.
{{resumo}}'),
('CONSULTANCY_WAITS', 1, 'Consultoria parada', 'A consultoria da ocorrência {{numero}} espera por: {{pendencia}}.');

-- The process hears of one more thing that customers do; which things there are is the program's to say.
alter table inbox drop constraint inbox_kinds;
